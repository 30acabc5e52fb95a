using System.Runtime.CompilerServices;
using Xunit;

namespace JobGen.IntegrationTests;

/// <summary>A test that needs Windows or Wine, and is skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WindowsFactAttribute : FactAttribute
{
    public WindowsFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        Skip = WindowsTests.NeedsWindows;
        SkipType = typeof(Platform);
        SkipUnless = nameof(Platform.IsWindows);
    }

    /// <summary>What Wine lacks for this test, as <c>class 15 fails with error 87 on Wine 8</c>.</summary>
    public string? SkipOnWine
    {
        get;
        init
        {
            field = value;
            Skip = WindowsTests.SkipReason(value);
            SkipUnless = nameof(Platform.IsRealWindows);
        }
    }
}
