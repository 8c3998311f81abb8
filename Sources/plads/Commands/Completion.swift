/// `plads completion`: what makes a shell complete commands, options and files.
struct Completion: Command {
  static let declaration = CommandDeclaration(
    name: "completion",
    summary: "print what makes a shell complete commands and options",
    discussion: "Prints a short script that asks plads itself what fits. In bash, write it to "
      + "~/.local/share/bash-completion/completions/plads; in zsh to a file _plads in a folder of $fpath; in fish to "
      + "~/.config/fish/completions/plads.fish.",
    positional: PositionalDeclaration(
      name: "SHELL", .one, .choice(scripts.map(\.shell), placeholder: "SHELL"), help: "The shell."),
    options: [],
    example: "plads completion bash")

  let shell: String

  init(_ parsed: ParsedArguments) {
    shell = parsed.positionals[0]
  }

  /// Prints the script.
  func perform() throws -> ExitCode {
    for script in Self.scripts where script.shell == shell { try Console.write(script.text) }
    return .done
  }

  private static let scripts = [(shell: "bash", text: bash), (shell: "zsh", text: zsh), (shell: "fish", text: fish)]

  private static let bash = #"""
    # Completion of plads in bash.
    _plads() {
      local current=${COMP_WORDS[COMP_CWORD]} word ending path
      [[ $current == '=' ]] && current=
      COMPREPLY=()
      while IFS= read -r word; do
        case $word in
          :folders)
            compopt -o filenames 2>/dev/null
            while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen -d -- "$current")
            ;;
          :files*)
            compopt -o filenames 2>/dev/null
            while IFS= read -r path; do
              [[ $word == ':files' || -d $path ]] && COMPREPLY+=("$path") && continue
              for ending in ${word#:files}; do [[ $path == *."$ending" ]] && COMPREPLY+=("$path"); done
            done < <(compgen -f -- "$current")
            ;;
          *) COMPREPLY+=("${word%%$'\t'*}") ;;
        esac
      done < <("${1/#\~/$HOME}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    }
    complete -F _plads plads

    """#

  private static let zsh = #"""
    #compdef plads
    # Completion of plads in zsh.
    _plads() {
      local line word endings
      local -a candidates
      for line in "${(@f)$("${(Q)words[1]}" __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
        case $line in
          :folders) compset -P '--*='; _files -/ ;;
          :files) compset -P '--*='; _files ;;
          :files*) endings=${line#:files }; compset -P '--*='; _files -g "*.${endings// / *.}" ;;
          ?*)
            word=${${line%%$'\t'*}//:/\\:}
            [[ $line == *$'\t'* ]] && word+=:${line#*$'\t'}
            candidates+=("$word")
            ;;
        esac
      done
      if (( $#candidates )); then _describe plads candidates; fi
    }
    if [[ $funcstack[1] == _plads ]]; then _plads "$@"; else compdef _plads plads; fi

    """#

  private static let fish = #"""
    # Completion of plads in fish.
    function __plads_complete
      set -l tokens (commandline -opc)
      set -l current (commandline -ct)
      set -l prefix (string match -r '^--[^=]*=' -- $current; or echo)
      set -l path (string replace -r '^--[^=]*=' '' -- "$current" | string trim -lc '\'"' | string unescape)
      for line in ($tokens[1] __complete $tokens[2..-1] "$current" 2>/dev/null)
        switch $line
          case ':folders'
            printf '%s\n' $prefix(__fish_complete_directories $path '')
          case ':files*'
            set -l endings (string split -n ' ' -- (string replace ':files' '' -- $line))
            for file in (__fish_complete_path $path)
              set -l name (string split \t -- $file)[1]
              set -l ending (string replace -r '.*\.' '' -- $name)
              if test (count $endings) -eq 0; or string match -q '*/' -- $name; or contains -- $ending $endings
                printf '%s\n' $prefix$name
              end
            end
          case '*'
            printf '%s\n' $line
        end
      end
    end
    complete -c plads -f -a '(__plads_complete)'

    """#
}
