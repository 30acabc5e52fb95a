#include "../forward.h"

FORWARD(BOOL, CreatePipe, (HANDLE *read, HANDLE *write, void *attributes, DWORD size), (read, write, attributes, size))

FORWARD(HANDLE, GetStdHandle, (DWORD which), (which))

FORWARD_NO_ARGUMENTS(DWORD, GetConsoleCP)

FORWARD_NO_ARGUMENTS(DWORD, GetConsoleOutputCP)

FORWARD(BOOL, GenerateConsoleCtrlEvent, (DWORD event, DWORD group), (event, group))
