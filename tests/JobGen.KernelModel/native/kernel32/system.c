#include "../forward.h"

FORWARD(HANDLE, LocalFree, (HANDLE memory), (memory))

FORWARD_NO_ARGUMENTS(WORD, GetActiveProcessorGroupCount)

FORWARD(DWORD, GetActiveProcessorCount, (WORD group), (group))
