using System.Globalization;
using JobGen.TestChild;

// The first argument is the role to play, the rest its parameters.
string[] parameters = args.Length > 1 ? args[1..] : [];
return args.FirstOrDefault() switch
{
    "sleep" => Idle.Sleep(parameters),
    "spin" => Idle.Spin(parameters),
    "wait" => Idle.WaitForEvent(parameters),
    "exit" => int.Parse(parameters[0], CultureInfo.InvariantCulture),
    "tree" => Tree.Grow(parameters),
    "start" => Tree.StartAndLeave(parameters),
    "parent" => Parent.KeepUntilKilled(parameters),
    "outlive" => OwnProcess.OutliveItsJob(parameters),
    "family" => OwnProcess.TakeChildrenAlong(parameters),
    "allocate" => Memory.Allocate(parameters),
    "handles" => Handles.Report(parameters),
    "echo" => Streams.Echo(),
    "arguments" => Streams.PrintArguments(parameters),
    "environment" => Streams.PrintEnvironment(parameters),
    "directory" => Streams.PrintDirectory(),
    "streams" => Streams.PrintToBoth(parameters),
    _ => UnknownRole(args),
};

static int UnknownRole(string[] args)
{
    Console.Error.WriteLine($"unknown role: {string.Join(' ', args)}");
    return 64;
}
