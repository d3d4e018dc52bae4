namespace Stockturn.Server.Wire;

/// <summary>The picture of a SKU.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Code">Under which code it is kept: the SKU's own, or its parent's.</param>
/// <param name="Address">Where it is; another address whenever it is another picture.</param>
public sealed record PictureWire(string Sku, string Code, string Address);

/// <summary>How many SKUs have a picture.</summary>
/// <param name="Skus">All SKUs of the run.</param>
/// <param name="Pictured">Those with a picture of their own or of their parent.</param>
public sealed record PictureCountWire(int Skus, int Pictured);

/// <summary>What became of pictures that were sent.</summary>
/// <param name="Taken">How many are kept now.</param>
/// <param name="Refused">Those that are not, and why.</param>
public sealed record TakenPicturesWire(int Taken, IReadOnlyList<RefusedPictureWire> Refused);

/// <summary>A picture that was not taken.</summary>
/// <param name="File">Its file.</param>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Why">Why, and what to do, in the person's language.</param>
public sealed record RefusedPictureWire(string File, string Code, string Why);
