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
        [.. Kernel.Calls.Where(call => call.Function == ModelFunction.SetInformationJobObject && call.InformationClass == informationClass)];

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
