// The few symbols of a C library that Embedded Swift calls, over WASI preview 1, which wasmkit, Node and browsers'
// shims provide. Memory is never given back to the host; freed blocks are used again by size.

#include "runtime.h"
#include <stdint.h>

#define IMPORT(name) __attribute__((import_module("wasi_snapshot_preview1"), import_name(name)))

typedef struct {
  const void *bytes;
  size_t count;
} Chunk;

IMPORT("fd_read") int wasi_read(int descriptor, const Chunk *chunks, size_t count, size_t *done);
IMPORT("fd_write") int wasi_write(int descriptor, const Chunk *chunks, size_t count, size_t *done);
IMPORT("args_sizes_get") int wasi_argument_sizes(size_t *count, size_t *bytes);
IMPORT("args_get") int wasi_arguments(char **arguments, char *bytes);
IMPORT("proc_exit") _Noreturn void wasi_exit(int code);

// MARK: Memory

enum { granule = 16, classes = 32, page = 65536 };

/// Stands before every block; 16 bytes, so that blocks keep the alignment of the widest type.
typedef struct {
  uint32_t class;
  uint32_t start;
  uint32_t unused[2];
} Header;

extern unsigned char __heap_base;
static uintptr_t next;
static uintptr_t end;
static uintptr_t free_blocks[classes];

/// Fresh memory from the end of what is in use; zero when the host gives no more.
static uintptr_t grow(size_t count) {
  if (!next) {
    next = ((uintptr_t)&__heap_base + granule - 1) & ~(uintptr_t)(granule - 1);
    end = __builtin_wasm_memory_size(0) * page;
  }
  if (count > end - next) {
    size_t pages = (count - (end - next) + page - 1) / page;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return 0;
    end += pages * page;
  }
  uintptr_t start = next;
  next += count;
  return start;
}

/// A block of a power of two, with room for the header and the alignment.
int posix_memalign(void **result, size_t alignment, size_t count) {
  size_t slack = alignment > granule ? alignment : 0;
  size_t whole = count + sizeof(Header) + slack;
  if (whole < count) return 12;
  uint32_t class = 5;
  while (class < classes - 1 && ((size_t)1 << class) < whole) class += 1;
  if (((size_t)1 << class) < whole) return 12;
  uintptr_t start = free_blocks[class];
  if (start) free_blocks[class] = *(uintptr_t *)start;
  else start = grow((size_t)1 << class);
  if (!start) return 12;
  uintptr_t block = start + sizeof(Header);
  if (slack) block = (block + alignment - 1) & ~(uintptr_t)(alignment - 1);
  Header *header = (Header *)block - 1;
  header->class = class;
  header->start = (uint32_t)start;
  *result = (void *)block;
  return 0;
}

void free(void *block) {
  if (!block) return;
  Header *header = (Header *)block - 1;
  uint32_t class = header->class;
  uintptr_t start = header->start;
  *(uintptr_t *)start = free_blocks[class];
  free_blocks[class] = start;
}

void *malloc(size_t count) {
  void *block;
  return posix_memalign(&block, granule, count) ? 0 : block;
}

void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }
void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }
void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  for (size_t index = 0; index < count; index += 1) {
    if (a[index] != b[index]) return a[index] < b[index] ? -1 : 1;
  }
  return 0;
}

/// Seeds of hash tables: fixed, so that a run repeats to the byte and a result that depends on them is found.
void arc4random_buf(void *bytes, size_t count) { __builtin_memset(bytes, 7, count); }

// MARK: Numbers

// Arithmetic of 128 bits, which compilers take from a library of their own. Only shifts by constants are
// built in.

typedef unsigned __int128 u128;
typedef __int128 i128;

u128 __multi3(u128 a, u128 b) {
  uint64_t a0 = (uint32_t)a, a1 = (uint64_t)a >> 32, b0 = (uint32_t)b, b1 = (uint64_t)b >> 32;
  uint64_t low = a0 * b0, middle = a1 * b0 + (low >> 32), other = a0 * b1 + (uint32_t)middle;
  uint64_t high = a1 * b1 + (middle >> 32) + (other >> 32);
  high += (uint64_t)a * (uint64_t)(b >> 64) + (uint64_t)(a >> 64) * (uint64_t)b;
  return (u128)high << 64 | (other << 32 | (uint32_t)low);
}

u128 __ashlti3(u128 value, int count) {
  uint64_t low = (uint64_t)value, high = (uint64_t)(value >> 64);
  if (count == 0) return value;
  if (count >= 64) return (u128)(low << (count - 64)) << 64;
  return (u128)(high << count | low >> (64 - count)) << 64 | low << count;
}

u128 __lshrti3(u128 value, int count) {
  uint64_t low = (uint64_t)value, high = (uint64_t)(value >> 64);
  if (count == 0) return value;
  if (count >= 64) return high >> (count - 64);
  return (u128)(high >> count) << 64 | (high << (64 - count) | low >> count);
}

/// Long division, a bit at a time. Swift has stopped at a divisor of zero before.
static u128 divide(u128 dividend, u128 divisor, u128 *remainder) {
  u128 rest = 0;
  for (int bit = 0; bit < 128; bit += 1) {
    rest = rest << 1 | dividend >> 127;
    dividend <<= 1;
    if (rest >= divisor) {
      rest -= divisor;
      dividend |= 1;
    }
  }
  *remainder = rest;
  return dividend;
}

static u128 magnitude(i128 value) { return value < 0 ? -(u128)value : (u128)value; }

u128 __udivti3(u128 a, u128 b) {
  u128 rest;
  return divide(a, b, &rest);
}

u128 __umodti3(u128 a, u128 b) {
  u128 rest;
  divide(a, b, &rest);
  return rest;
}

i128 __divti3(i128 a, i128 b) {
  u128 quotient = __udivti3(magnitude(a), magnitude(b));
  return (i128)((a < 0) != (b < 0) ? -quotient : quotient);
}

i128 __modti3(i128 a, i128 b) {
  u128 rest = __umodti3(magnitude(a), magnitude(b));
  return (i128)(a < 0 ? -rest : rest);
}

/// To the nearest whole number, halves away from zero.
double round(double value) {
  double whole = __builtin_trunc(value);
  return __builtin_fabs(value - whole) >= 0.5 ? whole + __builtin_copysign(1, value) : whole;
}

// MARK: Decimal text

/// A whole number of at most 8,192 bits, its lowest word first.
typedef struct {
  int count;
  uint32_t words[256];
} Big;

static void multiply(Big *big, uint32_t factor, uint32_t carry) {
  for (int index = 0; index < big->count; index += 1) {
    uint64_t product = (uint64_t)big->words[index] * factor + carry;
    big->words[index] = (uint32_t)product;
    carry = (uint32_t)(product >> 32);
  }
  if (carry) big->words[big->count++] = carry;
}

static int bits(const Big *big) {
  return big->count ? big->count * 32 - __builtin_clz(big->words[big->count - 1]) : 0;
}

static void shift(Big *big, int count) {
  for (; count >= 31; count -= 31) multiply(big, UINT32_C(1) << 31, 0);
  if (count > 0) multiply(big, UINT32_C(1) << count, 0);
}

static int compare(const Big *left, const Big *right) {
  if (left->count != right->count) return left->count < right->count ? -1 : 1;
  for (int index = left->count - 1; index >= 0; index -= 1) {
    if (left->words[index] != right->words[index]) return left->words[index] < right->words[index] ? -1 : 1;
  }
  return 0;
}

static void subtract(Big *left, const Big *right) {
  uint64_t borrow = 0;
  for (int index = 0; index < left->count; index += 1) {
    uint64_t part = (index < right->count ? right->words[index] : 0) + borrow;
    borrow = left->words[index] < part;
    left->words[index] -= (uint32_t)part;
  }
  while (left->count && !left->words[left->count - 1]) left->count -= 1;
}

static double power_of_two(int exponent) {
  uint64_t pattern =
      exponent >= -1022 ? (uint64_t)(exponent + 1023) << 52 : UINT64_C(1) << (exponent + 1074);
  double power;
  __builtin_memcpy(&power, &pattern, sizeof power);
  return power;
}

/// The double nearest to `above` / `below`, of two as near the even one; both are used up.
static double nearest(Big *above, Big *below) {
  int exponent = bits(above) - bits(below);
  if (exponent > 0) shift(below, exponent);
  else shift(above, -exponent);
  if (compare(above, below) < 0) {
    shift(above, 1);
    exponent -= 1;
  }
  if (exponent > 1023) return __builtin_inf();
  int precision = exponent < -1022 ? 53 + 1022 + exponent : 53;
  if (precision < 0) return 0;
  uint64_t quotient = 0;
  for (int bit = 0; bit < precision; bit += 1) {
    quotient <<= 1;
    if (compare(above, below) >= 0) {
      subtract(above, below);
      quotient |= 1;
    }
    shift(above, 1);
  }
  int half = compare(above, below);
  if (half > 0 || (half == 0 && (quotient & 1))) quotient += 1;
  return (double)quotient * power_of_two(precision == 53 ? exponent - 52 : -1074);
}

/// Reads a decimal number as Swift's `Double(_: String)` does, correctly rounded, without infinities and hexadecimals:
/// the end of what was read, or null. Figures after the 700th only matter by not being 0.
const char *_swift_stdlib_strtod_clocale(const char *text, double *result) {
  int is_negative = *text == '-', point = 0, any = 0, figures = 0;
  long exponent = 0;
  static Big above, below;
  above.count = 0;
  below.count = 1;
  below.words[0] = 1;
  if (*text == '-' || *text == '+') text += 1;
  for (; (*text >= '0' && *text <= '9') || (*text == '.' && !point); text += 1) {
    if (*text == '.') {
      point = 1;
      continue;
    }
    any = 1;
    if (figures < 700) {
      multiply(&above, 10, (uint32_t)(*text - '0'));
      if (above.count) figures += 1;
      exponent -= point;
    } else {
      if (*text != '0') above.words[0] |= 1;
      exponent += !point;
    }
  }
  if (!any) return 0;
  if (*text == 'e' || *text == 'E') {
    const char *place = text + 1;
    int is_less = *place == '-';
    if (*place == '-' || *place == '+') place += 1;
    if (*place >= '0' && *place <= '9') {
      long power = 0;
      for (; *place >= '0' && *place <= '9'; place += 1) {
        if (power < 100000) power = power * 10 + (*place - '0');
      }
      exponent += is_less ? -power : power;
      text = place;
    }
  }
  double value = 0;
  if (above.count && exponent + figures > 310) value = __builtin_inf();
  else if (above.count && exponent + figures > -330) {
    for (; exponent > 0; exponent -= 1) multiply(&above, 10, 0);
    for (; exponent < 0; exponent += 1) multiply(&below, 10, 0);
    value = nearest(&above, &below);
  }
  *result = is_negative ? -value : value;
  return text;
}

// MARK: Files

long read(int descriptor, void *bytes, size_t count) {
  Chunk chunk = {bytes, count};
  size_t done;
  return wasi_read(descriptor, &chunk, 1, &done) ? -1 : (long)done;
}

long write(int descriptor, const void *bytes, size_t count) {
  Chunk chunk = {bytes, count};
  size_t done;
  return wasi_write(descriptor, &chunk, 1, &done) ? -1 : (long)done;
}

/// What Swift prints when it stops at a failed precondition.
int putchar(int character) {
  char byte = (char)character;
  return write(2, &byte, 1) == 1 ? character : -1;
}

// MARK: Start

/// What compilers for WebAssembly call `main`.
int __main_argc_argv(int count, char **arguments);

void _start(void) {
  size_t count, bytes;
  if (wasi_argument_sizes(&count, &bytes)) wasi_exit(70);
  char **arguments = malloc((count + 1) * sizeof(char *) + bytes);
  if (!arguments || wasi_arguments(arguments, (char *)(arguments + count + 1))) wasi_exit(70);
  arguments[count] = 0;
  wasi_exit(__main_argc_argv((int)count, arguments));
}
