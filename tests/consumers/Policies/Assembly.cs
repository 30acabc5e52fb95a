using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("windows10.0.14393")]

#if DISABLE_RUNTIME_MARSHALLING
[assembly: CLSCompliant(true)]
[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]
#endif
