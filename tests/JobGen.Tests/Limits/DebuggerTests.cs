using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace JobGen.Tests.Limits;

/// <summary>Whatever a user holds says in a debugger what it is.</summary>
public sealed class DebuggerTests
{
    public static TheoryData<Type> PublicTypes => [.. typeof(JobObject).Assembly.GetExportedTypes()
        .Where(type => type.Namespace == "JobGen" && !type.IsNested && !type.IsInterface && !type.IsEnum)
        .Where(type => !(type.IsAbstract && type.IsSealed) && type.BaseType != typeof(JobObject))
        .Where(type => !type.IsAssignableTo(typeof(Attribute)) && !type.IsAssignableTo(typeof(Delegate)))
        .Where(type => !type.IsAssignableTo(typeof(Exception)))];

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void A_type_has_a_text_of_its_own(Type type)
    {
        // What is derived from a job says it itself.
        bool isDisplayed = type.IsDefined(typeof(DebuggerDisplayAttribute), inherit: true);
        MethodInfo text = type.GetMethod(nameof(ToString), Type.EmptyTypes)!;
        Assert.True(isDisplayed || text.DeclaringType == type, $"{type} has neither a ToString of its own nor a DebuggerDisplay.");
    }

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void What_is_displayed_is_there(Type type)
    {
        foreach (string name in (type.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value ?? string.Empty)
            .Split('{', '}')
            .Where((_, index) => index % 2 == 1))
        {
            const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
            string member = name.Split(',', '.')[0];
            Assert.True(type.GetProperty(member, Any) is not null || type.GetField(member, Any) is not null, name);
        }
    }
}
