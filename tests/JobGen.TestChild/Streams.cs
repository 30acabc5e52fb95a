namespace JobGen.TestChild;

/// <summary>Roles that show what a process was started with. They write UTF-8, whatever the console's code page is.</summary>
internal static class Streams
{
    /// <summary>Copies standard input to standard output, byte for byte.</summary>
    internal static int Echo()
    {
        using Stream input = Console.OpenStandardInput();
        using Stream output = Console.OpenStandardOutput();
        input.CopyTo(output);
        return 0;
    }

    /// <summary>Prints each parameter on a line of its own.</summary>
    internal static int PrintArguments(string[] parameters)
    {
        using StreamWriter output = new(Console.OpenStandardOutput());
        foreach (string parameter in parameters)
        {
            output.Write(parameter + "\r\n");
        }

        return 0;
    }

    /// <summary>Parameters: names of variables. Prints NAME=value for each, or NAME alone where it is not set.</summary>
    internal static int PrintEnvironment(string[] parameters)
    {
        using StreamWriter output = new(Console.OpenStandardOutput());
        foreach (string name in parameters)
        {
            output.WriteLine(Environment.GetEnvironmentVariable(name) is { } value ? $"{name}={value}" : name);
        }

        return 0;
    }

    /// <summary>Prints the working directory.</summary>
    internal static int PrintDirectory()
    {
        Console.WriteLine(Environment.CurrentDirectory);
        return 0;
    }

    /// <summary>Parameters: a line for standard output and one for standard error.</summary>
    internal static int PrintToBoth(string[] parameters)
    {
        Console.Out.WriteLine(parameters[0]);
        Console.Error.WriteLine(parameters[1]);
        return 0;
    }
}
