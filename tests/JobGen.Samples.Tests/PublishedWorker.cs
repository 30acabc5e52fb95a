using System.Diagnostics;

namespace JobGen.Samples.Tests;

/// <summary>samples/Worker, published once for win-x64.</summary>
public sealed class PublishedWorker
{
    private readonly Lazy<string> _executable = new(Publish);

    /// <summary>How to start it in a folder of its own, where it sends its metrics and traces twice a second.</summary>
    internal ProcessStartInfo StartInfo(string folder, string endpoint, params string[] arguments)
    {
        ProcessStartInfo start = WindowsProgram.StartInfo(_executable.Value, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardError = true;
        start.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint;
        start.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        start.Environment["OTEL_METRIC_EXPORT_INTERVAL"] = "500";
        start.Environment["OTEL_BSP_SCHEDULE_DELAY"] = "500";
        return start;
    }

    private static string Publish()
    {
        string folder = Repository.PathOf("artifacts/publish/Worker.Tests");
        WindowsProgram.Publish("samples/Worker/Worker.csproj", folder);
        return Path.Combine(folder, "Worker.exe");
    }
}
