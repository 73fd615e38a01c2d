#define _GNU_SOURCE
#include "CPosix.h"
#include <stdio.h>
#include <unistd.h>

#ifdef __APPLE__
int posix_exchange(int folder, const char *one, const char *other) {
  return renameatx_np(folder, one, folder, other, RENAME_SWAP);
}

int posix_sync(int folder) {
  (void)folder;
  sync();
  return 0;
}
#else
int posix_exchange(int folder, const char *one, const char *other) {
  return renameat2(folder, one, folder, other, RENAME_EXCHANGE);
}

int posix_sync(int folder) { return syncfs(folder); }
#endif
