using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using JobGen.PublishedApp;

[assembly: SupportedOSPlatform("windows10.0.22000")]

// Process ids and times stay out of what is printed, so that the output of two builds can be compared.
if (args is ["child", string code])
{
    Console.WriteLine($"child with {Environment.GetEnvironmentVariable("JOBGEN_ANSWER")}");
    return int.Parse(code, System.Globalization.CultureInfo.InvariantCulture);
}

if (args is ["sleep"])
{
    Thread.Sleep(TimeSpan.FromMinutes(1));
    return 0;
}

Console.WriteLine($"compiled ahead of time: {!RuntimeFeature.IsDynamicCodeSupported}");
foreach (string line in EveryLimit.SetEach())
{
    Console.WriteLine(line);
}

await ProcessScenario.RunAsync<EveryLimit>();
Console.WriteLine(ProcessScenario.OpenMissing<EveryLimit>());
return 0;
