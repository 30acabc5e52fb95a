using System.Runtime.InteropServices;
using JobGen.Model.Abi;

namespace JobGen.Model.Entry;

/// <summary>The privileges of a token (securitybaseapi.h): of all there are, SeIncreaseBasePriorityPrivilege alone.</summary>
internal static unsafe class PrivilegeEntries
{
    private const string IncreaseBasePriority = "SeIncreaseBasePriorityPrivilege";

    /// <summary>SE_INC_BASE_PRIORITY_PRIVILEGE of wdm.h.</summary>
    private const long IncreaseBasePriorityLuid = 14;

    private const uint Enabled = 2;

    // TOKEN_PRIVILEGES of winnt.h: a count, then one LUID_AND_ATTRIBUTES after the other, each of three DWORDs.
    private const int FirstLuid = 4;
    private const int FirstAttributes = 12;
    private const int SizeOfOne = 16;

    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.LookupPrivilegeValueW, (delegate* unmanaged<int*, char*, char*, byte*, int>)&Lookup);
        binder.Bind(ModelFunction.AdjustTokenPrivileges, (delegate* unmanaged<int*, nint, int, byte*, uint, byte*, uint*, int>)&Adjust);
    }

    [UnmanagedCallersOnly]
    private static int Lookup(int* lastError, char* system, char* name, byte* luid)
    {
        Call call = Call.Enter(ModelFunction.LookupPrivilegeValueW, lastError, [(nint)system, (nint)name, (nint)luid]);
        bool isKnown = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name)
            .Equals(IncreaseBasePriority, StringComparison.OrdinalIgnoreCase);
        int error = call.OrderedError != 0 ? call.OrderedError : isKnown ? 0 : Win32Error.NoSuchPrivilege;
        if (error == 0)
        {
            Wire.Write(new Span<byte>(luid, sizeof(long)), 0, IncreaseBasePriorityLuid);
        }

        return call.Leave(error);
    }

    /// <summary>Succeeds where it does not hold what is to be enabled, with 1300 as the last error; else the last error is 0.</summary>
    [UnmanagedCallersOnly]
    private static int Adjust(int* lastError, nint token, int disableAll, byte* state, uint length, byte* previous, uint* returned)
    {
        Call call = Call.Enter(
            ModelFunction.AdjustTokenPrivileges,
            lastError,
            [token, disableAll, (nint)state, length, (nint)previous, (nint)returned],
            state is null ? default : new ReadOnlySpan<byte>(state, SizeOfOne));
        ModelToken target = null!;
        uint access = AccessRights.TokenAdjustPrivileges | (previous is null ? 0 : AccessRights.TokenQuery);
        int error = call.OrderedError != 0 ? call.OrderedError : call.Kernel.Handles.Find(token, access, out target);
        if (error == 0 && previous is not null && (length < SizeOfOne || returned is null))
        {
            error = returned is null ? Win32Error.InvalidParameter : Win32Error.InsufficientBuffer;
        }

        if (error != 0)
        {
            return call.Leave(error);
        }

        ReadOnlySpan<byte> wanted = new(state, SizeOfOne);
        ModelPrivilege privilege = target.IncreaseBasePriority;
        bool isHeld = privilege.IsHeld && Wire.Read<long>(wanted, FirstLuid) == IncreaseBasePriorityLuid;
        bool enable = (Wire.Read<uint>(wanted, FirstAttributes) & Enabled) != 0;
        bool changes = isHeld && privilege.IsEnabled != enable;
        if (previous is not null)
        {
            Span<byte> before = new(previous, SizeOfOne);
            before.Clear();
            Wire.Write(before, 0, changes ? 1u : 0u);
            Wire.Write(before, FirstLuid, IncreaseBasePriorityLuid);
            Wire.Write(before, FirstAttributes, privilege.IsEnabled ? Enabled : 0);
            *returned = SizeOfOne;
        }

        if (changes)
        {
            privilege.IsEnabled = enable;
        }

        call.Leave(1, isHeld ? Win32Error.Success : Win32Error.NotAllAssigned);
        return 1;
    }
}
