#ifndef CPOSIX_H
#define CPOSIX_H

/// Exchanges two paths in one atomic step. Returns 0, or -1 with errno set.
int posix_exchange(const char *one, const char *other);

#endif
