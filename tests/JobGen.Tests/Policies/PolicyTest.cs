using JobGen.Model;
using JobGen.Model.Abi;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>What tests of generated code against the kernel model share.</summary>
public abstract class PolicyTest : ModelTest
{
    /// <summary>The bytes of the only Set call of a class since the log was cleared.</summary>
    private protected byte[] SetBytes(int informationClass) => Assert.Single(SetCalls(informationClass)).Input;

    private protected IReadOnlyList<CallRecord> SetCalls(int informationClass) =>
        [.. Kernel.Calls.Where(
            call => call.Function == ModelFunction.SetInformationJobObject && call.InformationClass == informationClass)];

    /// <summary>A structure of the SDK with the given fields, all else zero.</summary>
    private protected static byte[] Expect(string structure, params (string Field, object Value)[] fields)
    {
        byte[] bytes = new byte[AbiLayout.Size(structure)];
        foreach ((string field, object value) in fields)
        {
            byte[] encoded = value switch
            {
                byte b => [b],
                ushort word => BitConverter.GetBytes(word),
                uint dword => BitConverter.GetBytes(dword),
                long quad => BitConverter.GetBytes(quad),
                ulong quad => BitConverter.GetBytes(quad),
                _ => throw new ArgumentException($"{field}: {value.GetType()}", nameof(fields)),
            };
            encoded.CopyTo(bytes, AbiLayout.Offset(structure, field));
        }

        return bytes;
    }

    /// <summary>
    /// The bytes of class 9 without a priority and a scheduling class whose flags are off: Windows reads its own there, so that they
    /// come back where one limit of what was queried is set.
    /// </summary>
    private protected static byte[] Counting(byte[] extendedLimits)
    {
        const string Structure = "JOBOBJECT_EXTENDED_LIMIT_INFORMATION";
        byte[] counting = [.. extendedLimits];
        uint flags = BitConverter.ToUInt32(counting, AbiLayout.Offset(Structure, "BasicLimitInformation.LimitFlags"));
        Clear(0x20, "BasicLimitInformation.PriorityClass");
        Clear(0x80, "BasicLimitInformation.SchedulingClass");
        return counting;

        void Clear(uint flag, string field)
        {
            if ((flags & flag) == 0)
            {
                counting.AsSpan(AbiLayout.Offset(Structure, field), sizeof(uint)).Clear();
            }
        }
    }

    /// <summary>Bytes that an action allocates on this thread, after it has run once.</summary>
    private protected long AllocatedBy(Action action)
    {
        Kernel.Recording = false;
        action();
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
