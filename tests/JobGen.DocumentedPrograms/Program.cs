using System.Reflection;

MethodInfo main = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, args[0])).EntryPoint!;
return main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]) as int? ?? 0;
