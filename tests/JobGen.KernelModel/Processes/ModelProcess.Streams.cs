namespace JobGen.Model;

public sealed partial class ModelProcess
{
    private readonly List<int> _streams = [];

    private void CloseStreams()
    {
        foreach (int descriptor in _streams)
        {
            LinuxDescriptors.Close(descriptor);
        }

        _streams.Clear();
    }
}
