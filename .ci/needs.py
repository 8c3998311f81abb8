"""What a check needs of the machine. Without it the check is skipped, with a line that says what is missing."""

import importlib.util
import shutil
import sys
from pathlib import Path

# Not 0: on a machine where a check must run, one that was skipped has not passed.
SKIPPED = 77


def needs(*packages, program=None, debian=None):
    """Ends the program unless the Python packages, and the program of a Debian package, are there."""
    absent = [name for name in packages if not importlib.util.find_spec(name)]
    missing = [f"{', '.join(absent)} for Python (.ci/requirements.txt)"] if absent else []
    if program and not shutil.which(program):
        missing.append(f"{program} (Debian: {debian})")
    if missing:
        print(f"{Path(sys.argv[0]).name}: skipped, because this machine lacks {' and '.join(missing)}")
        sys.exit(SKIPPED)
