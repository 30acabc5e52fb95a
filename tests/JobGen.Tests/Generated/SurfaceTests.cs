using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Generated;

/// <summary>What the generator adds to a policy, as others see it.</summary>
[Trait("Not as native code", "reflects over generated members")]
public sealed class SurfaceTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Limits_and_the_policy_have_a_property_for_each_declared_limit_and_no_other()
    {
        string[] expected = ["GroupAffinity", "CpuRateControl"];
        Assert.Equal(expected, SettableProperties(typeof(GroupedPolicy.Limits)));
        Assert.Equal(expected, SettableProperties(typeof(GroupedPolicy)));
        Assert.Empty(SettableProperties(typeof(BarePolicy.Limits)));
        Assert.Empty(SettableProperties(typeof(BarePolicy)));
    }

    [Fact]
    public void The_policy_and_its_limits_have_the_same_properties() => Assert.Equal(
        typeof(EveryLimit.Limits).GetProperties(Declared).Where(property => property.CanWrite).Select(
            property => (property.Name, property.PropertyType)),
        typeof(EveryLimit).GetProperties(Declared).Where(property => property.CanWrite).Select(
            property => (property.Name, property.PropertyType)));

    [Fact]
    public void The_end_of_job_time_action_is_there_where_it_is_written()
    {
        Assert.Contains("EndOfJobTimeAction", SettableProperties(typeof(DeclaredPolicy.Limits)));
        Assert.DoesNotContain("EndOfJobTimeAction", SettableProperties(typeof(AdjustablePolicy.Limits)));
    }

    [Fact]
    public void Violations_are_read_where_a_notification_limit_is_declared()
    {
        Assert.NotNull(typeof(AdjustablePolicy).GetMethod("ReadLimitViolations"));
        Assert.Null(typeof(GroupedPolicy).GetMethod("ReadLimitViolations"));
    }

    [Fact]
    public void Declaring_attributes_leave_no_trace_in_the_assembly() => Assert.DoesNotContain(
        typeof(DeclaredPolicy).GetCustomAttributesData(),
        attribute => attribute.AttributeType.Assembly == typeof(JobObject).Assembly);

    [Fact]
    public void Create_prefers_the_limits_where_both_overloads_fit()
    {
        MethodInfo create = typeof(DeclaredPolicy).GetMethods(Declared).Single(
            method => method.Name == "Create" && method.GetParameters().Length == 3);
        Assert.Equal(1, create.GetCustomAttribute<OverloadResolutionPriorityAttribute>()!.Priority);
    }

    [Fact]
    public void What_applies_declared_limits_names_the_windows_that_they_need()
    {
        string[] applying = ["Create(String)", "CreateNew(String)", "Apply()"];
        Assert.All(applying, method => Assert.Equal("windows10.0.22621", Platform(Method<DeclaredPolicy>(method))));
        Assert.Equal(["windows", "windows", null], applying.Select(method => Platform(Method<AdjustablePolicy>(method))));
    }

    [Fact]
    public void What_takes_limits_or_none_names_windows_alone()
    {
        string[] factories = ["Create(Limits&, String, JobSecurity)", "CreateNew(String, Limits&, JobSecurity)", "Open(String, JobAccess)"];
        Assert.All(factories, method => Assert.Equal("windows", Platform(Method<DeclaredPolicy>(method))));
        Assert.Equal("windows", Platform(typeof(DeclaredPolicy).GetMethod("TryOpen")!));
        string[] members = ["Apply(Limits&)", "Update(LimitsUpdate)", "QueryLimits()", "QueryLimits(Limits&)", "ReadCounters()"];
        Assert.All(members, method => Assert.Null(Platform(Method<DeclaredPolicy>(method))));
    }

    [Fact]
    public void Newer_limits_name_the_windows_that_they_need_and_in_Limits_where_they_are_set()
    {
        Assert.Equal("windows8.0", Platform(typeof(DeclaredPolicy).GetProperty("CpuRateControl")!));
        Assert.Equal("windows10.0", Platform(typeof(DeclaredPolicy).GetProperty("NetRateControl")!));
        Assert.Null(Platform(typeof(DeclaredPolicy).GetProperty("JobMemoryLimit")!));
        PropertyInfo rate = typeof(DeclaredPolicy.Limits).GetProperty("CpuRateControl")!;
        Assert.Equal("windows8.0", Platform(rate.SetMethod!));
        Assert.Null(Platform(rate.GetMethod!));
        Assert.Null(Platform(rate));
        Assert.Null(Platform(typeof(DeclaredPolicy.Limits).GetProperty("JobMemoryLimit")!.SetMethod!));
    }

    [Fact]
    public void Reading_names_the_windows_that_has_it()
    {
        Assert.Equal("windows8.0", Platform(typeof(AdjustablePolicy).GetMethod("ReadLimitViolations")!));
        Assert.Equal("windows10.0.22000", Platform(Method<EveryLimit>("ReadCounters()")));
        Assert.Equal("windows10.0.22000", Platform(Method<EveryLimit>("ReadCounters(Counters&)")));
    }

    [Fact]
    public void The_debugger_calls_the_kernel_for_one_row_only() => Assert.All(
        typeof(EveryLimit).GetProperties(Declared).Where(property => !property.GetMethod!.IsStatic),
        property => Assert.Equal(DebuggerBrowsableState.Never, property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State));

    [Fact]
    public void Policies_are_made_by_their_factories_alone()
    {
        Assert.Empty(typeof(DeclaredPolicy).GetConstructors());
        Assert.Equal(typeof(JobObject), typeof(DeclaredPolicy).BaseType);
        Assert.Contains(typeof(IJobPolicy<DeclaredPolicy>), typeof(DeclaredPolicy).GetInterfaces());
    }

    private static string[] SettableProperties(Type type) =>
        [.. type.GetProperties(Declared).Where(property => property.CanWrite).Select(property => property.Name)];

    private static MethodInfo Method<T>(string signature) => Assert.Single(
        typeof(T).GetMethods(Declared),
        method => $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})" == signature);

    private static string? Platform(MemberInfo member) => member.GetCustomAttribute<SupportedOSPlatformAttribute>()?.PlatformName;
}
