namespace Stockturn.Ledger;

/// <summary>
/// Layers oldest first, in a ring, so that eating the oldest and adding the newest cost the same however long it is.
/// </summary>
sealed class LayerQueue
{
    OpenLayer[] ring = new OpenLayer[4];
    int head;

    /// <summary>How many layers there are.</summary>
    public int Count { get; private set; }

    /// <summary>The layer at a place, the oldest being 0.</summary>
    public ref OpenLayer this[int place] => ref ring[(head + place) & (ring.Length - 1)];

    /// <summary>Puts a layer behind all that are not younger; a twin of its neighbour joins it.</summary>
    public void Insert(in OpenLayer layer)
    {
        var place = Count;
        while (place > 0 && layer.IsOlderThan(this[place - 1]))
        {
            place--;
        }

        if (place > 0 && this[place - 1].Merge(layer))
        {
            return;
        }

        Grow();
        Count++;
        for (var at = Count - 1; at > place; at--)
        {
            this[at] = this[at - 1];
        }

        this[place] = layer;
    }

    /// <summary>Takes a layer out of its place.</summary>
    public void RemoveAt(int place)
    {
        for (var at = place; at > 0; at--)
        {
            this[at] = this[at - 1];
        }

        head = (head + 1) & (ring.Length - 1);
        Count--;
    }

    void Grow()
    {
        if (Count < ring.Length)
        {
            return;
        }

        var larger = new OpenLayer[ring.Length * 2];
        for (var at = 0; at < Count; at++)
        {
            larger[at] = this[at];
        }

        ring = larger;
        head = 0;
    }
}
