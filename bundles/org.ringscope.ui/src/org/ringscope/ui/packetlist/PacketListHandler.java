package org.ringscope.ui.packetlist;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Does a {@link PacketAction}, named behind the class in {@code plugin.xml}, in the list of the capture in front. */
public final class PacketListHandler extends AbstractHandler implements IExecutableExtension {
  private @Nullable PacketAction action;

  @Override
  public void setInitializationData(IConfigurationElement config, String property, @Nullable Object data) {
    action = PacketAction.valueOf(String.valueOf(data));
  }

  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    PacketCommands list = HandlerUtil.getActiveEditorChecked(event).getAdapter(PacketCommands.class);
    if (list != null && action != null) {
      action.apply(list);
    }
    return null;
  }
}
