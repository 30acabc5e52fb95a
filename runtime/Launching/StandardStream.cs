namespace JobGen.Launching;

/// <summary>A standard stream, numbered in the order of STD_INPUT_HANDLE (-10) downwards.</summary>
internal enum StandardStream
{
    Input,
    Output,
    Error,
}
