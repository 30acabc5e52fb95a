using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Layout;

/// <summary>The structures of generated files against the SDK's, for 64 bits by running them, for 32 by computing.</summary>
public sealed class EmittedStructTests
{
    private const BindingFlags InstanceFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void Every_structure_that_the_generator_knows_is_emitted_and_checked() => Assert.Equal(
        [
            "IO_COUNTERS",
            "JOBOBJECT_BASIC_LIMIT_INFORMATION",
            "JOBOBJECT_BASIC_UI_RESTRICTIONS",
            "JOBOBJECT_CPU_RATE_CONTROL_INFORMATION",
            "JOBOBJECT_END_OF_JOB_TIME_INFORMATION",
            "JOBOBJECT_EXTENDED_LIMIT_INFORMATION",
            "JOBOBJECT_NET_RATE_CONTROL_INFORMATION",
        ],
        EmittedCode.Structs.Select(type => type.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void X86_by_computing() => AssertComputed(Abi.X86);

    [Fact]
    public void X64_by_computing() => AssertComputed(Abi.X64);

    [Fact]
    public void X64_by_running()
    {
        Assert.Equal(Abi.X64.PointerSize, nint.Size);
        using MemoryStream image = new();
        Assert.True(EmittedCode.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        AssemblyLoadContext context = new("emitted", isCollectible: true);
        try
        {
            Type[] structs =
            [
                .. context.LoadFromStream(image).GetTypes().Where(type =>
                    type is { IsValueType: true, IsNested: false, Namespace: EmittedCode.Namespace }),
            ];
            Assert.Equal(EmittedCode.Structs.Count(), structs.Length);
            Assert.All(structs, AssertMeasured);
        }
        finally
        {
            context.Unload();
        }
    }

    private static void AssertComputed(Abi abi) => Assert.All(EmittedCode.Structs, type =>
    {
        SequentialLayout layout = SequentialLayout.Of(type, abi.PointerSize);
        StructAssert.IsTheSdks(abi, type.Name, layout.Size, layout.Fields);
    });

    private static void AssertMeasured(Type type) => typeof(EmittedStructTests)
        .GetMethod(nameof(AssertMeasuredAs), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [type.Name], null);

    private static void AssertMeasuredAs<T>(string name)
        where T : unmanaged
    {
        Dictionary<string, FieldPlace> fields = [];
        foreach (FieldInfo field in typeof(T).GetFields(InstanceFields))
        {
            object boxed = default(T);
            field.SetValue(boxed, Ones(field.FieldType));
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in Unsafe.Unbox<T>(boxed)));
            int start = bytes.IndexOf(byte.MaxValue);
            fields.Add(field.Name, new FieldPlace(start, bytes.LastIndexOf(byte.MaxValue) + 1 - start));
        }

        StructAssert.IsTheSdks(Abi.X64, name, Unsafe.SizeOf<T>(), fields);
    }

    // A value of which every byte is 0xFF shows where its field lies.
    private static object Ones(Type type) => typeof(EmittedStructTests)
        .GetMethod(nameof(OnesOf), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type)
        .Invoke(null, null)!;

    private static T OnesOf<T>()
        where T : unmanaged
    {
        T value = default;
        MemoryMarshal.AsBytes(new Span<T>(ref value)).Fill(byte.MaxValue);
        return value;
    }
}
