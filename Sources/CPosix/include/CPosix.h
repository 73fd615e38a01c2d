#ifndef CPOSIX_H
#define CPOSIX_H

/// Exchanges two names of an open folder in one atomic step. Returns 0, or -1 with errno set.
int posix_exchange(int folder, const char *one, const char *other);

/// Brings all that was written to the file system of an open folder to the disk.
/// Returns 0, or -1 with errno set.
int posix_sync(int folder);

#endif
