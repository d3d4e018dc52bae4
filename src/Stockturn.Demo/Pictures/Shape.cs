namespace Stockturn.Demo.Pictures;

/// <summary>How dark a shape is drawn, beside the colour of the goods.</summary>
enum Tone
{
    /// <summary>As the goods are.</summary>
    Plain,

    /// <summary>Darker: edges, legs, gaps.</summary>
    Dark,

    /// <summary>Lighter: light, labels.</summary>
    Light,
}

/// <summary>A part of a drawing, in hundredths of its side from the top left corner.</summary>
abstract record Shape(Tone Tone)
{
    /// <summary>True where the shape covers the drawing.</summary>
    public abstract bool Covers(double x, double y);
}

/// <summary>An upright rectangle with corners rounded off.</summary>
sealed record Box(double Left, double Top, double Right, double Bottom, double Round = 0, Tone Tone = Tone.Plain) : Shape(Tone)
{
    public override bool Covers(double x, double y)
    {
        var (beyondX, beyondY) = (Beyond(x, Left, Right), Beyond(y, Top, Bottom));
        return (beyondX * beyondX) + (beyondY * beyondY) <= Round * Round;
    }

    double Beyond(double at, double from, double to) => Math.Max(0, Math.Max(from + Round - at, at - (to - Round)));
}

/// <summary>An ellipse.</summary>
sealed record Round(double X, double Y, double Wide, double High, Tone Tone = Tone.Plain) : Shape(Tone)
{
    public override bool Covers(double x, double y)
    {
        var (across, down) = ((x - X) / Wide, (y - Y) / High);
        return (across * across) + (down * down) <= 1;
    }
}

/// <summary>A shape between two heights that grows evenly from one width to another.</summary>
sealed record Taper(double Middle, (double Y, double Half) Top, (double Y, double Half) Bottom, Tone Tone = Tone.Plain) : Shape(Tone)
{
    public override bool Covers(double x, double y)
    {
        var down = (y - Top.Y) / (Bottom.Y - Top.Y);
        return down is >= 0 and <= 1 && Math.Abs(x - Middle) <= Top.Half + (down * (Bottom.Half - Top.Half));
    }
}
