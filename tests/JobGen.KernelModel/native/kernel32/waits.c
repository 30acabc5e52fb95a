#include "../forward.h"

FORWARD(DWORD, WaitForSingleObject, (HANDLE object, DWORD milliseconds), (object, milliseconds))

FORWARD(DWORD, WaitForMultipleObjects, (DWORD count, const HANDLE *objects, BOOL all, DWORD milliseconds),
        (count, objects, all, milliseconds))

FORWARD(BOOL, RegisterWaitForSingleObject,
        (HANDLE *wait, HANDLE object, void *callback, void *context, DWORD milliseconds, DWORD flags),
        (wait, object, callback, context, milliseconds, flags))

FORWARD(BOOL, UnregisterWaitEx, (HANDLE wait, HANDLE completion_event), (wait, completion_event))
