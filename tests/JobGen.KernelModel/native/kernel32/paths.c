#include "../forward.h"

FORWARD(DWORD, SearchPathW,
        (const WCHAR *path, const WCHAR *name, const WCHAR *extension, DWORD size, WCHAR *buffer, WCHAR **file_part),
        (path, name, extension, size, buffer, file_part))

FORWARD(DWORD, GetFullPathNameW, (const WCHAR *name, DWORD size, WCHAR *buffer, WCHAR **file_part),
        (name, size, buffer, file_part))

FORWARD(DWORD, GetSystemDirectoryW, (WCHAR *buffer, DWORD size), (buffer, size))

FORWARD_VOID(GetSystemTimeAsFileTime, (int64_t *time), (time))
