namespace Stockturn.Demo.Simulation;

/// <summary>
/// Units that came into a place on one day. Source is the purchase line they came from, −1 when not known.
/// </summary>
record struct Layer(int Day, int Units, int Source);

/// <summary>The good units of a SKU in one place, oldest first.</summary>
sealed class LayerQueue
{
    Layer[] layers = [];
    int first;
    int end;

    /// <summary>The layers, oldest first.</summary>
    public ReadOnlySpan<Layer> Layers => layers.AsSpan(first, end - first);

    /// <summary>Adds the newest layer.</summary>
    public void Add(Layer layer)
    {
        if (end > first && layers[end - 1].Day == layer.Day && layers[end - 1].Source == layer.Source)
        {
            layers[end - 1].Units += layer.Units;
            return;
        }

        if (end == layers.Length)
        {
            MakeRoom();
        }

        layers[end++] = layer;
    }

    /// <summary>Takes units from the oldest layers.</summary>
    public void Take(int units)
    {
        while (units > 0 && first < end)
        {
            var taken = Math.Min(units, layers[first].Units);
            layers[first].Units -= taken;
            units -= taken;
            first += layers[first].Units == 0 ? 1 : 0;
        }

        if (units > 0)
        {
            throw new InvalidOperationException($"The demo took {units} units more than a place held.");
        }
    }

    void MakeRoom()
    {
        var held = Layers.ToArray();
        var roomy = new Layer[Math.Max(4, (held.Length * 2) + 1)];
        held.CopyTo(roomy, 0);
        layers = roomy;
        first = 0;
        end = held.Length;
    }
}
