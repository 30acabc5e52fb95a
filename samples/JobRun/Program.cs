using JobGen;
using JobGen.JobRun.CommandLine;
using JobGen.JobRun.Options;
using JobGen.JobRun.Running;

Console.SetError(new UnfailingWriter(Console.Error));
try
{
    return await RootCommands.InvokeAsync(args);
}
catch (Exception exception) when (exception is OptionError or JobException or PlatformNotSupportedException or IOException
    or UnauthorizedAccessException or ArgumentException)
{
    Console.Error.WriteLine($"jobrun: {exception.Message.ReplaceLineEndings(" ")}");
    return ExitCodes.Failure;
}
