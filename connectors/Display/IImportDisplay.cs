using SocialExtension.Connectors.Resuming;

namespace SocialExtension.Connectors.Display;

/// <summary>Shows how an import goes while it runs.</summary>
internal interface IImportDisplay
{
    /// <summary>Shows progress until the work is done.</summary>
    Task During(Func<Task> work);

    /// <summary>The import has come this far, of a file of so many bytes.</summary>
    void Moved(Cursor cursor, long length);

    /// <summary>Something that whoever waits wants to know.</summary>
    void Note(string sentence);
}
