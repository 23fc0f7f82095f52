package org.ringscope.session;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.nic.DeviceStage;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Survey;

/** The devices of a replay and their names: one for the whole capture, or one an interface that captured packets. */
final class Devices {
  private static final String ONLY = "nic0";
  private static final String OTHERS = "others";

  private Devices() {}

  /** Numbers of the devices that packets came to, in order; the first one where none came to any. */
  static List<Integer> used(ReplayResult result) {
    List<Integer> used = new ArrayList<>();
    if (result.request().scenario().perInterface()) {
      Survey survey = result.survey();
      for (int i = 0; i < result.interfaces().size(); i++) {
        int device = DeviceStage.deviceOf(i);
        if (survey.packetsOfInterface(i) > 0 && !used.contains(device)) {
          used.add(device);
        }
      }
    }
    return used.isEmpty() ? List.of(0) : used;
  }

  /** A device's name, which no other one of the replay has. */
  static String name(ReplayResult result, int device) {
    List<CaptureInterface> interfaces = result.interfaces();
    if (!result.request().scenario().perInterface() || interfaces.isEmpty()) {
      return ONLY;
    }
    if (device == DeviceStage.MOST_DEVICES - 1 && interfaces.size() > DeviceStage.MOST_DEVICES) {
      return OTHERS;
    }
    String name = interfaces.get(device).name();
    boolean alone = !name.isEmpty() && interfaces.stream().filter(other -> other.name().equals(name)).count() == 1;
    return alone ? name : name + "#" + device;
  }
}
