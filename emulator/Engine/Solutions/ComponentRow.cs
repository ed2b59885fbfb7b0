namespace SocialExtension.Emulator.Solutions;

/// <summary>A row that a solution brought.</summary>
internal readonly record struct ComponentRow(string Table, Guid Id);
