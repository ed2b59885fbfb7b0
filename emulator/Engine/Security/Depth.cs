namespace SocialExtension.Emulator.Security;

/// <summary>How far a privilege reaches, as the platform's masks say it.</summary>
public enum Depth
{
    None = 0,

    /// <summary>Own rows, and those of the user's teams.</summary>
    Basic = 1,

    /// <summary>Rows of the user's business unit.</summary>
    Local = 2,

    /// <summary>And of the units below it.</summary>
    Deep = 4,

    /// <summary>Every row.</summary>
    Global = 8,
}
