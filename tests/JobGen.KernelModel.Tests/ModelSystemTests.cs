using System.Runtime.InteropServices;
using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed unsafe class ModelSystemTests : ModelTest
{
    private const uint StandardOutput = unchecked((uint)-11);

    [Theory]
    [InlineData(@"a.exe", @"C:\work\a.exe")]
    [InlineData(@"..\x\.\a.exe", @"C:\x\a.exe")]
    [InlineData(@"\a.exe", @"C:\a.exe")]
    [InlineData(@"D:/b/a.exe. .", @"D:\b\a.exe")]
    public void Paths_are_made_full(string name, string full) => Assert.Equal(full, FullPath(name, 260, out _));

    [Fact]
    public void Small_buffer_gives_the_size_needed()
    {
        Assert.Equal(string.Empty, FullPath("a.exe", 3, out uint length));
        Assert.Equal((uint)@"C:\work\a.exe".Length + 1, length);
    }

    [Fact]
    public void Files_and_directories_have_attributes()
    {
        Kernel.Files.Programs.Add(@"C:\two\tool.exe");
        Kernel.Files.Directories.Add(@"C:\two");
        Assert.Equal(0x20u, AttributesOf(@"C:\two\TOOL.exe."));
        Assert.Equal(0x10u, AttributesOf(@"C:\two"));
        Assert.Equal(uint.MaxValue, AttributesOf(@"C:\one\tool.exe"));
        Assert.Equal(Win32Error.FileNotFound, _error);
    }

    [Fact]
    public void System_directory_is_the_models()
    {
        char* buffer = stackalloc char[260];
        uint length = Kernel32.GetSystemDirectoryW(buffer, 260);
        Assert.Equal(@"C:\Windows\System32", new string(buffer, 0, (int)length));
    }

    [Fact]
    public void No_two_readings_of_the_time_are_the_same()
    {
        long first, second;
        Kernel32.GetSystemTimeAsFileTime(&first);
        Kernel32.GetSystemTimeAsFileTime(&second);
        Assert.True(second > first);
        Assert.Equal(DateTime.UtcNow.Year, DateTime.FromFileTimeUtc(first).Year);
    }

    [Fact]
    public void Caller_without_a_console_has_no_streams_and_no_code_pages()
    {
        Assert.True(Kernel32.GetStdHandle(StandardOutput) > 2);
        Assert.Equal((65001u, 65001u), (Kernel32.GetConsoleCP(), Kernel32.GetConsoleOutputCP()));
        Kernel.Options.ConsoleCodePage = 850;
        Assert.Equal(850u, Kernel32.GetConsoleCP());
        Kernel.Options.HasConsole = false;
        Assert.Equal((0, 0u, 0u), (Kernel32.GetStdHandle(StandardOutput), Kernel32.GetConsoleCP(), Kernel32.GetConsoleOutputCP()));
    }

    [Theory]
    [InlineData(850u, "\u00E4", new byte[] { 0x84 })]
    [InlineData(932u, "\u65E5", new byte[] { 0x93, 0xFA })]
    [InlineData(65001u, "\u00E4", new byte[] { 0xC3, 0xA4 })]
    public void Code_pages_convert_both_ways(uint codePage, string text, byte[] bytes)
    {
        byte* encoded = stackalloc byte[8];
        char* decoded = stackalloc char[8];
        fixed (char* source = text)
        {
            int length = Kernel32.WideCharToMultiByte(codePage, 0, source, text.Length, encoded, 8, null, null);
            Assert.Equal(bytes, new ReadOnlySpan<byte>(encoded, length).ToArray());
            Assert.Equal(length, Kernel32.WideCharToMultiByte(codePage, 0, source, text.Length, null, 0, null, null));
            int characters = Kernel32.MultiByteToWideChar(codePage, 0, encoded, length, decoded, 8);
            Assert.Equal(text, new string(decoded, 0, characters));
        }
    }

    [Fact]
    public void Double_byte_code_page_tells_its_lead_bytes()
    {
        byte* information = stackalloc byte[20];
        Assert.Equal(1, Kernel32.GetCPInfo(932, information));
        Assert.Equal((2u, 0x81, 0xFC), (*(uint*)information, information[6], information[9]));
        Assert.Equal(1, Kernel32.GetCPInfo(850, information));
        Assert.Equal((1u, 0), (*(uint*)information, information[6]));
    }

    [Fact]
    public void Processor_groups_are_counted()
    {
        Kernel.Options.ProcessorGroups = [0xFF, 0x3];
        Assert.Equal(2, Kernel32.GetActiveProcessorGroupCount());
        Assert.Equal(
            (8u, 2u, 10u),
            (Kernel32.GetActiveProcessorCount(0), Kernel32.GetActiveProcessorCount(1), Kernel32.GetActiveProcessorCount(0xFFFF)));
        Assert.Equal(0u, Kernel32.GetActiveProcessorCount(2));
    }

    [Fact]
    public void Caller_has_the_id_that_dotnet_knows() => Assert.Equal((uint)Environment.ProcessId, Kernel32.GetCurrentProcessId());

    private int _error;

    private string FullPath(string name, uint size, out uint length)
    {
        char* buffer = stackalloc char[260];
        fixed (char* source = name)
        {
            length = Kernel32.GetFullPathNameW(source, size, buffer, null);
            _error = Marshal.GetLastSystemError();
        }

        return length < size ? new string(buffer, 0, (int)length) : string.Empty;
    }

    private uint AttributesOf(string path)
    {
        fixed (char* pointer = path)
        {
            uint attributes = Kernel32.GetFileAttributesW(pointer);
            _error = Marshal.GetLastSystemError();
            return attributes;
        }
    }
}
