#include "../forward.h"

FORWARD_NO_ARGUMENTS(WCHAR *, GetEnvironmentStringsW)

FORWARD(BOOL, FreeEnvironmentStringsW, (WCHAR *environment), (environment))
