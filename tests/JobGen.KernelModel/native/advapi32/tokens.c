#include "../forward.h"

FORWARD(BOOL, OpenProcessToken, (HANDLE process, DWORD access, HANDLE *token), (process, access, token))

FORWARD(BOOL, OpenThreadToken, (HANDLE thread, DWORD access, BOOL open_as_self, HANDLE *token), (thread, access, open_as_self, token))

FORWARD(BOOL, DuplicateTokenEx,
        (HANDLE token, DWORD access, void *attributes, int32_t level, int32_t type, HANDLE *duplicate),
        (token, access, attributes, level, type, duplicate))

FORWARD(BOOL, LookupPrivilegeValueW, (const WCHAR *system, const WCHAR *name, void *luid), (system, name, luid))

FORWARD(BOOL, AdjustTokenPrivileges,
        (HANDLE token, BOOL disable_all, void *state, DWORD length, void *previous, DWORD *returned),
        (token, disable_all, state, length, previous, returned))

FORWARD(BOOL, SetThreadToken, (HANDLE *thread, HANDLE token), (thread, token))

FORWARD_NO_ARGUMENTS(BOOL, RevertToSelf)
