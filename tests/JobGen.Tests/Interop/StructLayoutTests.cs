using System.Reflection;
using System.Runtime.CompilerServices;
using JobGen.Interop;
using Xunit;

namespace JobGen.Tests.Interop;

/// <summary>The runtime's wire structures against the SDK's own sizes and offsets.</summary>
[Trait("Not as native code", "reflects over the structures of the runtime")]
public sealed class StructLayoutTests
{
    private static readonly string[] s_known = [.. Abi.X64.Structs];

    public static TheoryData<string> Structs() => [.. Types().Select(type => type.Name)];

    [Fact]
    public void The_runtime_has_wire_structures() =>
        Assert.Contains(typeof(JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2), Types());

    [Theory]
    [MemberData(nameof(Structs))]
    public void Size_and_offsets_are_the_SDKs(string name)
    {
        Type type = Types().Single(candidate => candidate.Name == name);

        // The list of process ids is declared without its array: a buffer of any length follows.
        int size = type == typeof(JOBOBJECT_BASIC_PROCESS_ID_LIST) ? Abi.X64.OffsetOf(name, "ProcessIdList") : Abi.X64.SizeOf(name);
        Assert.Equal(size, SizeOf(type));
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        {
            int expected = Abi.X64.OffsetOf(name, field.Name);
            if (expected >= 0)
            {
                Assert.Equal((field.Name, expected), (field.Name, OffsetOf(type, field)));
            }
        }
    }

    [Fact]
    public void The_undocumented_structures_have_the_size_that_Windows_expects()
    {
        Assert.Equal(16, SizeOf(typeof(JOBOBJECT_FREEZE_INFORMATION)));
        Assert.Equal(16, SizeOf(typeof(JOBOBJECT_MEMORY_USAGE_INFORMATION)));
    }

    [Fact]
    public void Version_1_of_the_violations_is_a_prefix() => Assert.Equal(
        (int)JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2.SizeOfVersion1, Abi.X64.SizeOf("JOBOBJECT_LIMIT_VIOLATION_INFORMATION"));

    private static IEnumerable<Type> Types() => typeof(JobObject).Assembly.GetTypes()
        .Where(type => type is { IsValueType: true, IsEnum: false, Namespace: "JobGen.Interop" or "JobGen.NativeApi" }
            && s_known.Contains(type.Name));

    private static int SizeOf(Type type) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

    // The place of a field is found by writing ones to it: it works on blittable structures only, which these are.
    private static int OffsetOf(Type type, FieldInfo field) => (int)typeof(StructLayoutTests)
        .GetMethod(nameof(FirstChangedByte), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type)
        .Invoke(null, [field])!;

    private static int FirstChangedByte<T>(FieldInfo field)
        where T : unmanaged
    {
        object boxed = default(T);
        field.SetValue(boxed, Ones(field.FieldType));
        T value = (T)boxed;
        return System.Runtime.InteropServices.MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).IndexOfAnyExcept((byte)0);
    }

    private static object Ones(Type type)
    {
        if (type.IsPointer)
        {
            unsafe
            {
                return Pointer.Box((void*)-1, type);
            }
        }

        return type.IsEnum ? Enum.ToObject(type, -1) : Type.GetTypeCode(type) switch
        {
            TypeCode.Byte => byte.MaxValue,
            TypeCode.UInt16 => ushort.MaxValue,
            TypeCode.Int16 => (short)-1,
            TypeCode.Int32 => -1,
            TypeCode.UInt32 => uint.MaxValue,
            TypeCode.Int64 => -1L,
            TypeCode.UInt64 => ulong.MaxValue,
            _ when type == typeof(nint) => (nint)(-1),
            _ when type == typeof(nuint) => nuint.MaxValue,
            _ => OnesOfStruct(type),
        };
    }

    private static object OnesOfStruct(Type type)
    {
        object boxed = Activator.CreateInstance(type)!;
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        {
            field.SetValue(boxed, Ones(field.FieldType));
        }

        return boxed;
    }
}
