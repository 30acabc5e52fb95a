using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Worker;

[assembly: SupportedOSPlatform("windows10.0.14393")]

HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,             // where appsettings.json is
});

// Limits come from appsettings.json, environment variables and the command line; a wrong one stops the program here.
builder.Services.AddJobPolicy<QueuedJob>(builder.Configuration.GetSection("Jobs:Limits"), options =>
{
    options.MaxConcurrent = 4;
    options.BestEffort = true;                              // a warning names the limits that this system lacks
});
builder.Services.AddHostedService<JobQueue>();

// Where to is said by OTEL_EXPORTER_OTLP_ENDPOINT, and by the other variables of OpenTelemetry.
builder.Services.AddOpenTelemetry()
    .WithMetrics(metrics => metrics.AddMeter("JobGen").AddOtlpExporter())
    .WithTracing(traces => traces.AddSource("JobGen").AddOtlpExporter());

await builder.Build().RunAsync();
