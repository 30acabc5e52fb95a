#include "../forward.h"

FORWARD(BOOL, UserHandleGrantAccess, (HANDLE user_handle, HANDLE job, BOOL grant), (user_handle, job, grant))
