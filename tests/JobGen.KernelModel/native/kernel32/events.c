#include "../forward.h"

FORWARD(HANDLE, CreateEventW, (void *attributes, BOOL manual_reset, BOOL initial_state, const WCHAR *name),
        (attributes, manual_reset, initial_state, name))

FORWARD(HANDLE, CreateMutexW, (void *attributes, BOOL initial_owner, const WCHAR *name), (attributes, initial_owner, name))

FORWARD(BOOL, SetEvent, (HANDLE event), (event))

FORWARD(BOOL, ResetEvent, (HANDLE event), (event))
