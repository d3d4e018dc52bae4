namespace Stockturn.Workspaces.Files;

/// <summary>The encoding decided on, and why to believe it.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="MarkBytes">Length of the byte order mark.</param>
/// <param name="IsOpen">True while only ASCII was seen: the first other letter decides.</param>
sealed record EncodingChoice(TextEncoding Encoding, double Confidence, int MarkBytes = 0, bool IsOpen = false);
