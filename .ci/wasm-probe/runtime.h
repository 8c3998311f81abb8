// What the probe asks of its host, by the names it has natively.
#include <stddef.h>

/// Reads up to `count` bytes from a file descriptor: how many were read, 0 at the end, negative after an error.
long read(int descriptor, void *bytes, size_t count);

/// Writes up to `count` bytes to a file descriptor: how many were written, negative after an error.
long write(int descriptor, const void *bytes, size_t count);
