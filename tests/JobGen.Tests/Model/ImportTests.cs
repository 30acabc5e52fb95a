using System.Reflection;
using System.Runtime.InteropServices;
using Xunit;

namespace JobGen.Tests.Model;

/// <summary>Every import of the runtime can be bound to the model, so that no call escapes the tests.</summary>
[Trait("Not as native code", "reflects over the imports of the runtime")]
public sealed class ImportTests : ModelTest
{
    private const BindingFlags Everything =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] _libraries = ["kernel32.dll", "advapi32.dll", "user32.dll"];

    [Fact]
    public void Model_has_every_export_that_the_runtime_imports()
    {
        MethodInfo[] imports = [.. FindImports(typeof(JobObject).Assembly)];
        Assert.NotEmpty(imports);
        Assert.All(imports, static import => Marshal.Prelink(import));
    }

    [Fact]
    public void Runtime_imports_from_Windows_alone() => Assert.All(
        FindImports(typeof(JobObject).Assembly),
        static import => Assert.Contains(import.GetCustomAttribute<DllImportAttribute>()!.Value, _libraries));

    [Fact]
    public void Every_import_is_searched_for_in_the_system_directory_alone() => Assert.All(
        FindImports(typeof(JobObject).Assembly),
        static import => Assert.Equal(
            DllImportSearchPath.System32, import.GetCustomAttribute<DefaultDllImportSearchPathsAttribute>()?.Paths));

    private static IEnumerable<MethodInfo> FindImports(Assembly assembly) => assembly
        .GetTypes()
        .SelectMany(static type => type.GetMethods(Everything))
        .Where(static method => (method.Attributes & MethodAttributes.PinvokeImpl) != 0);
}
