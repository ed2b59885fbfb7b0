using System;
using System.Linq;
using Microsoft.Xrm.Sdk.Extensions;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>Finds a join in a tree of joins.</summary>
public static class LinkEntityExtensions
{
    public static LinkEntity Find(this LinkEntity link, Predicate<LinkEntity> match) =>
        link?.GetChildLinkEntities().FirstOrDefault(candidate => match(candidate));
}
