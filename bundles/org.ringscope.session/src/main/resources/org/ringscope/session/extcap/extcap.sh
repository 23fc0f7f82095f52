#!/bin/sh
# Shows in Wireshark and tshark, as interfaces to capture on, the debug virtual NICs of running Ringscopes, and one
# entry that starts a replay. Written by "ringscope mirror --install-extcap", answers as extcap(4) asks for.
#
# Wireshark runs it whenever it lists interfaces: that starts no other program.
set -u

ringscope=ringscope
replay='ringscope-replay'

# Where running Ringscopes leave their records; one that was started without a session has no XDG_RUNTIME_DIR.
case ${XDG_RUNTIME_DIR:-} in
  /*) session_folder=$XDG_RUNTIME_DIR/ringscope ;;
  *) session_folder=/dev/null ;;
esac
case ${XDG_STATE_HOME:-} in
  /*) state_folder=$XDG_STATE_HOME/ringscope/run ;;
  *) state_folder=${HOME:-}/.local/state/ringscope/run ;;
esac
mac_folder="${HOME:-}/Library/Application Support/Ringscope/run"

fail() {
  echo "$*" >&2
  exit 1
}

# Reads a record, key=value a line, into name, address and pid; fails where it is none, or of a process that is gone.
read_record() {
  name='' address='' pid=''
  while IFS='=' read -r key value; do
    case $key in
      name) name=$value ;;
      address) address=$value ;;
      pid) pid=$value ;;
    esac
  done <"$1"
  case $name in '' | *[!A-Za-z0-9_.-]*) return 1 ;; esac
  case $address in '' | *[!][0-9A-Za-z.:%]*) return 1 ;; esac
  case $pid in '' | *[!0-9]*) return 1 ;; esac
  kill -0 "$pid" 2>/dev/null
}

# An interface is called ringscope- and the name of its record.
list() {
  echo "extcap {version=1.0}{display=Ringscope}"
  echo "interface {value=$replay}{display=Ringscope: replay a capture}"
  for record in "$session_folder"/*.nic "$state_folder"/*.nic "$mac_folder"/*.nic; do
    record_name=${record##*/}
    case $record_name in *[!A-Za-z0-9_.-]*) continue ;; esac
    if [ -r "$record" ] && read_record "$record"; then
      echo "interface {value=ringscope-${record_name%.nic}}{display=Ringscope: $name ($address)}"
    fi
  done
}

# The record of an interface, left in name and address.
find_record() {
  record_name=${1#ringscope-}.nic
  case $record_name in */*) fail "There is no interface $1." ;; esac
  for folder in "$session_folder" "$state_folder" "$mac_folder"; do
    if [ -r "$folder/$record_name" ] && read_record "$folder/$record_name"; then
      return
    fi
  done
  fail "There is no interface $1: the Ringscope that served it has ended."
}

config() {
  [ "$1" = "$replay" ] || return 0
  cat <<'END'
arg {number=0}{call=--capture-file}{display=Capture file}{tooltip=pcap or pcapng, also compressed}{type=fileselect}{mustexist=true}{required=true}
arg {number=1}{call=--ring}{display=Receive ring}{tooltip=Packets of this ring only; empty for all}{type=string}{validation=^[0-9]*$}
arg {number=2}{call=--scenario}{display=Scenario file}{tooltip=NAME.ringscope.yaml: the card and its host}{type=fileselect}{mustexist=true}
arg {number=3}{call=--pace}{display=Pace}{tooltip=max, or how many times as fast as recorded}{type=string}{default=max}{validation=^(max|[0-9.]+)$}
arg {number=4}{call=--divert}{display=Divert}{tooltip=Instead of their destination, not as copies}{type=boolflag}{default=false}
END
}

# Runs ringscope with its standard output in the pipe. Wireshark ends a capture by a signal: that is no failure, and
# neither is a reader that has gone. It shows whatever stands on standard error as an error: only one may come there.
send() {
  [ -x "$ringscope" ] || fail "$ringscope is gone: install the extcap program again (ringscope mirror --install-extcap)."
  messages=$(mktemp) || fail "There is no room for a temporary file."
  ended=no
  "$ringscope" mirror --to - "$@" >"$fifo" 2>"$messages" &
  child=$!
  trap 'ended=yes; kill "$child" 2>/dev/null' HUP INT TERM
  wait "$child"
  status=$?
  if [ "$ended" = yes ]; then
    wait "$child"
    status=0
  fi
  [ "$status" = 0 ] || cat "$messages" >&2
  rm -f "$messages"
  exit "$status"
}

capture() {
  [ -n "$fifo" ] || fail "--capture needs --fifo."
  [ -z "$filter" ] || fail "A capture filter is not applied here; use a display filter."
  if [ "$interface" != "$replay" ]; then
    find_record "$interface"
    send --attach "$address"
  fi
  [ -n "$file" ] || fail "Choose the capture file to replay: the wheel beside the interface, or with tshark" \
    "-o extcap.ringscope_replay.capturefile:FILE"
  set -- --pace "${pace:-max}"
  [ -z "$ring" ] || set -- "$@" --ring "$ring"
  [ -z "$scenario" ] || set -- "$@" --scenario "$scenario"
  [ -z "$divert" ] || set -- "$@" --divert
  send "$@" -- "$file"
}

action='' interface='' fifo='' filter='' file='' ring='' scenario='' pace='' divert=''
while [ $# -gt 0 ]; do
  case $1 in
    --*=*)
      option=${1%%=*} value=${1#*=}
      shift
      set -- "$option" "$value" "$@"
      ;;
  esac
  case $1 in
    --extcap-interfaces) action=list ;;
    --extcap-dlts) action=dlts ;;
    --extcap-config) action=config ;;
    --capture) action=capture ;;
    --divert) divert=yes ;;
    --extcap-interface | --extcap-version | --extcap-capture-filter | --fifo | --capture-file | --ring | --scenario | --pace)
      [ $# -gt 1 ] || fail "$1 needs a value."
      case $1 in
        --extcap-interface) interface=$2 ;;
        --extcap-capture-filter) filter=$2 ;;
        --fifo) fifo=$2 ;;
        --capture-file) file=$2 ;;
        --ring) ring=$2 ;;
        --scenario) scenario=$2 ;;
        --pace) pace=$2 ;;
      esac
      shift
      ;;
  esac
  shift
done

case $action in
  list) list ;;
  # pcapng says of each packet what it is.
  dlts) echo "dlt {number=1}{name=EN10MB}{display=As each packet says}" ;;
  config) config "$interface" ;;
  capture) capture ;;
  *) fail "This is an extcap program: Wireshark and tshark run it." ;;
esac
