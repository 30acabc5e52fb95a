#include "../forward.h"

FORWARD(DWORD, GetFileAttributesW, (const WCHAR *name), (name))

FORWARD(DWORD, GetFullPathNameW, (const WCHAR *name, DWORD size, WCHAR *buffer, WCHAR **file_part),
        (name, size, buffer, file_part))

FORWARD(DWORD, GetSystemDirectoryW, (WCHAR *buffer, DWORD size), (buffer, size))

FORWARD_VOID(GetSystemTimeAsFileTime, (int64_t *time), (time))
