namespace JobGen.Model;

/// <summary>Carries messages to ports, not all of them as they should be. Guarded by the kernel's lock.</summary>
internal sealed class MessageDisorder(MessageFaults faults)
{
    private readonly Random _random = new(faults.Seed);
    private readonly bool _isQuiet = faults is { Lost: 0, Repeated: 0, Delayed: 0 };
    private readonly List<(ModelPort Port, Packet Packet)> _delayed = [];

    internal void Pass(ModelPort port, Packet packet, ModelMessage message, Func<ModelMessage, MessageFate>? hook)
    {
        MessageFate fate = hook?.Invoke(message) ?? MessageFate.Deliver;
        if (fate == MessageFate.Deliver && !_isQuiet && (message.Message != JobMessage.NotificationLimit || faults.NotificationLimitsToo))
        {
            fate = Draw();
        }

        if (fate == MessageFate.Delay)
        {
            _delayed.Add((port, packet));
            return;
        }

        for (int copies = fate switch { MessageFate.Lose => 0, MessageFate.Repeat => 2, _ => 1 }; copies > 0; copies--)
        {
            port.Enqueue(packet);
        }

        if (_delayed.Count > 0)
        {
            Release(port);
        }
    }

    internal void Flush()
    {
        foreach ((ModelPort port, Packet packet) in _delayed)
        {
            port.Enqueue(packet);
        }

        _delayed.Clear();
    }

    private void Release(ModelPort port)
    {
        for (int i = 0; i < _delayed.Count;)
        {
            if (ReferenceEquals(_delayed[i].Port, port))
            {
                port.Enqueue(_delayed[i].Packet);
                _delayed.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }
    }

    private MessageFate Draw()
    {
        double drawn = _random.NextDouble();
        return drawn < faults.Lost ? MessageFate.Lose
            : drawn < faults.Lost + faults.Repeated ? MessageFate.Repeat
            : drawn < faults.Lost + faults.Repeated + faults.Delayed ? MessageFate.Delay
            : MessageFate.Deliver;
    }
}
