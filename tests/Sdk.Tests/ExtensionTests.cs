using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Extensions;
using Microsoft.Xrm.Sdk.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Sdk.Tests;

public class ExtensionTests
{
    private readonly RemoteExecutionContext context = new();

    [Fact]
    public void An_input_parameter_that_does_not_fit_gives_the_default()
    {
        context.InputParameters["text"] = "a";
        context.InputParameters["nothing"] = null;
        Assert.Equal("a", context.InputParameterOrDefault<string>("text"));
        Assert.Equal(0, context.InputParameterOrDefault<int>("text"));
        Assert.Equal(0, context.InputParameterOrDefault<int>("nothing"));
        Assert.Equal(0, context.InputParameterOrDefault<int>("absent"));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(20, true)]
    [InlineData(30, true)]
    [InlineData(40, true)]
    [InlineData(50, false)]
    public void The_main_transaction_spans_PreOperation_to_PostOperation(int stage, bool within)
    {
        context.Stage = stage;
        Assert.Equal(within, context.IsWithinMainTransaction());
    }

    [Fact]
    public void IsAutoTransact_reads_a_shared_variable()
    {
        Assert.Throws<KeyNotFoundException>(() => context.IsAutoTransact());
        context.SharedVariables["IsAutoTransact"] = true;
        Assert.True(context.IsAutoTransact());
    }

    [Fact]
    public void A_parent_context_is_seen_through_the_interface()
    {
        context.ParentContext = new RemoteExecutionContext();
        Assert.Same(context.ParentContext, ((IPluginExecutionContext)context).ParentContext);
    }

    [Fact]
    public void Services_are_got_by_type_and_null_when_absent()
    {
        var services = new Services();
        Assert.Null(services.Get<ITracingService>());
        Assert.Same(services, services.Get<IOrganizationServiceFactory>());
        services.GetOrganizationService(Guid.Empty);
        Assert.Equal(Guid.Empty, services.UserId);
    }

    [Fact]
    public void A_tree_of_links_is_walked_from_its_root_down()
    {
        var root = new LinkEntity { EntityAlias = "root" };
        root.AddLink("t", "f", "t").EntityAlias = "a";
        root.LinkEntities[0].AddLink("t", "f", "t").EntityAlias = "a1";
        root.AddLink("t", "f", "t").EntityAlias = "b";
        Assert.Equal(["root", "a", "a1", "b"], root.GetChildLinkEntities().Select(link => link.EntityAlias));
        Assert.Same(root.LinkEntities[1], root.Find(link => link.EntityAlias == "b"));
        Assert.Null(root.Find(_ => false));
        Assert.Null(((LinkEntity)null).Find(_ => true));
    }

    private sealed class Services : IServiceProvider, IOrganizationServiceFactory
    {
        public Guid? UserId { get; private set; }

        public object GetService(Type serviceType) => serviceType.IsInstanceOfType(this) ? this : null;

        public IOrganizationService CreateOrganizationService(Guid? userId)
        {
            UserId = userId;
            return null;
        }
    }
}
