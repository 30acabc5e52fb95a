#include "../forward.h"

FORWARD(HANDLE, CreateIoCompletionPort, (HANDLE file, HANDLE existing, ULONG_PTR key, DWORD threads), (file, existing, key, threads))

FORWARD(BOOL, GetQueuedCompletionStatus,
        (HANDLE port, DWORD *bytes, ULONG_PTR *key, ULONG_PTR *overlapped, DWORD milliseconds),
        (port, bytes, key, overlapped, milliseconds))

FORWARD(BOOL, GetQueuedCompletionStatusEx,
        (HANDLE port, void *entries, DWORD count, DWORD *removed, DWORD milliseconds, BOOL alertable),
        (port, entries, count, removed, milliseconds, alertable))

FORWARD(BOOL, PostQueuedCompletionStatus, (HANDLE port, DWORD bytes, ULONG_PTR key, ULONG_PTR overlapped),
        (port, bytes, key, overlapped))
