using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace JobGen.TestSupport;

/// <summary>Runs the tests of this program one after the other, and writes what tests/run.sh reads of xunit's reports.</summary>
internal static class NativeRunner
{
    private const string NotNative = "Not as native code";
    private const string SkipPrefix = "$XunitDynamicSkip$";

    /// <summary>
    /// Arguments as xunit's: <c>-xml</c> with a path for the report, <c>-method</c> with the one to run; no others count.
    /// </summary>
    private static async Task<int> Main(string[] args)
    {
        string? only = Argument(args, "-method");
        NativeReport report = new(Assembly.GetExecutingAssembly().GetName().Name!);
        foreach (Type type in Assembly.GetExecutingAssembly().GetTypes().Where(type => type is { IsAbstract: false, IsClass: true }))
        {
            foreach (MethodInfo method in type.GetMethods())
            {
                bool runs = method.GetCustomAttribute<Xunit.FactAttribute>() is { } fact &&
                    (only is null ? !fact.Explicit : only == $"{type.FullName}.{method.Name}");
                if (runs)
                {
                    await RunAsync(type, method, report);
                }
            }
        }

        if (Argument(args, "-xml") is { } path)
        {
            report.Write(path);
        }

        Console.WriteLine(report);
        return report.Failed == 0 ? 0 : 1;
    }

    private static string? Argument(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and int index ? args[index + 1] : null;

    // What a test says that reflects over what only a JIT compiler has.
    private static string? Trait(MemberInfo member) =>
        member.GetCustomAttributes<Xunit.TraitAttribute>().FirstOrDefault(trait => trait.Name == NotNative)?.Value;

    private static async Task RunAsync(Type type, MethodInfo method, NativeReport report)
    {
        string name = $"{type.FullName}.{method.Name}";
        if ((Trait(type) ?? Trait(method)) is { } trait)
        {
            report.Skip(name, trait);
            return;
        }

        foreach (object?[] row in await RowsAsync(method))
        {
            string test = row.Length == 0 ? name : $"{name}({string.Join(", ", row)})";
            long started = Stopwatch.GetTimestamp();
            try
            {
                await CallAsync(type, method, row);
                report.Pass(test, Stopwatch.GetElapsedTime(started));
            }
            catch (Exception exception)
            {
                Exception cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
                if (WhySkipped(cause) is { } reason)
                {
                    report.Skip(test, reason);
                }
                else
                {
                    report.Fail(test, cause, Stopwatch.GetElapsedTime(started));
                }
            }
        }
    }

    private static string? WhySkipped(Exception exception)
    {
        if (exception.Message.StartsWith(SkipPrefix, StringComparison.Ordinal))
        {
            return exception.Message[SkipPrefix.Length..];
        }

        // Some assertions make generic code by reflection, for values of the type that is asserted.
        string text = exception.ToString();
        return text.Contains("missing native code", StringComparison.Ordinal) && text.Contains("'Xunit.Sdk.", StringComparison.Ordinal)
            ? "xunit compares these values by reflection, which native code lacks"
            : null;
    }

    private static async Task<IReadOnlyCollection<object?[]>> RowsAsync(MethodInfo method)
    {
        if (method.GetCustomAttribute<Xunit.TheoryAttribute>() is null)
        {
            return [[]];
        }

        List<object?[]> rows = [];
        foreach (DataAttribute data in method.GetCustomAttributes<DataAttribute>())
        {
            await using DisposalTracker tracker = new();
            rows.AddRange((await data.GetData(method, tracker)).Select(row => Arguments(method, row.GetData())));
        }

        return rows;
    }

    // C# writes a number of an attribute as an int, whatever the parameter's type is.
    private static object?[] Arguments(MethodInfo method, object?[] row) =>
        [.. method.ResolveMethodArguments(row).Zip(method.GetParameters(), (value, parameter) => Convert(value, parameter.ParameterType))];

    private static object? Convert(object? value, Type type)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        return value is IConvertible and not string && target.IsPrimitive && value.GetType() != target
            ? System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture)
            : value;
    }

    private static async Task CallAsync(Type type, MethodInfo method, object?[] arguments)
    {
        object? instance = method.IsStatic ? null : Activator.CreateInstance(type);
        try
        {
            switch (method.Invoke(instance, arguments))
            {
                case Task task:
                    await task;
                    break;
                case ValueTask task:
                    await task;
                    break;
            }
        }
        finally
        {
            switch (instance)
            {
                case IAsyncDisposable disposable:
                    await disposable.DisposeAsync();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }
        }
    }
}
