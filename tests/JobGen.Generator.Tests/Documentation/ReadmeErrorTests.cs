using System.Buffers.Binary;
using JobGen.CompilerServices;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>The message that the README shows is the one that the runtime composes.</summary>
public sealed class ReadmeErrorTests
{
    private const int ExtendedLimitInformation = 9;
    private const int PrivilegeNotAssigned = 1300;

    // JOBOBJECT_BASIC_LIMIT_INFORMATION of winnt-x64.json.
    private const int LimitFlags = 16;
    private const int PriorityClass = 56;

    [Fact]
    public void The_message_is_the_runtimes()
    {
        byte[] limits = new byte[144];
        BinaryPrimitives.WriteUInt32LittleEndian(limits.AsSpan(LimitFlags), 0x2020);
        BinaryPrimitives.WriteUInt32LittleEndian(limits.AsSpan(PriorityClass), 0x80);
        JobException exception = JobLimitErrors.SetFailed(
            PrivilegeNotAssigned, ExtendedLimitInformation, limits, "KillOnJobClose, PriorityClassLimit", applied: null);

        string shown = MarkdownDocument.Readme.Blocks.First(block => block.Language == "text").Code;
        Assert.True(shown.Replace('\n', ' ') == exception.Message, $"It is now: {exception.Message}");
    }
}
