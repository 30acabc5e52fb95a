using System.Text;
using JobGen.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace JobGen.Hosting.Tests;

/// <summary>There is one kernel in the process, so the tests run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ModelCollection
{
    public const string Name = "Kernel model";
}

/// <summary>A test of a host on a freshly reset kernel model.</summary>
[Collection(ModelCollection.Name)]
public abstract class HostTest : IAsyncLifetime
{
    protected const string Path = "Jobs:Build";

    private readonly List<IHost> _hosts = [];

    protected HostTest()
    {
        Assert.SkipUnless(KernelModel.IsSupported, "The kernel model runs on 64-bit Linux only.");
        Kernel = ModelKernel.Reset();
    }

    protected ModelKernel Kernel { get; }

    private protected LogEntries Log { get; } = new();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (IHost host in _hosts)
        {
            await host.StopAsync(CancellationToken.None);
            host.Dispose();
        }
    }

    /// <summary>A host whose configuration is the text of an appsettings.json.</summary>
    private protected IHost Build<T>(string json, Action<JobPolicyOptions>? configure = null)
        where T : JobObject, IJobPolicy<T> =>
        Build<T>(source => source.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))), configure);

    private protected IHost Build<T>(Action<IConfigurationBuilder> addSource, Action<JobPolicyOptions>? configure = null)
        where T : JobObject, IJobPolicy<T>
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        addSource(builder.Configuration);
        builder.Logging.AddProvider(Log);
        builder.Services.AddJobPolicy<T>(builder.Configuration.GetSection(Path), configure);
        builder.Services.AddHealthChecks().AddCheck<JobPolicyHealthCheck<T>>("jobs");
        IHost host = builder.Build();
        _hosts.Add(host);
        return host;
    }

    private protected async Task<IHost> StartAsync<T>(string json, Action<JobPolicyOptions>? configure = null)
        where T : JobObject, IJobPolicy<T>
    {
        IHost host = Build<T>(json, configure);
        await host.StartAsync(Stop);
        return host;
    }

    private protected static IJobFactory<T> Factory<T>(IHost host)
        where T : JobObject, IJobPolicy<T> => host.Services.GetRequiredService<IJobFactory<T>>();
}
