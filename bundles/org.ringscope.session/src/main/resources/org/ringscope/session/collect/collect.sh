#!/bin/sh
# Takes a capture on an interface, and what its card and the kernel say of themselves before and after it, as one tar
# file for "ringscope predict HOST.tar".
#
#   sh collect.sh IF [SECONDS [HOST.tar]]
#
# Needs the right to capture (root, or CAP_NET_RAW) and room for the capture beside HOST.tar; uses tcpdump and ethtool
# where they are. Changes nothing on the host. Packets are cut at 256 bytes: headers tell the ring, contents don't.
set -u
umask 077

default_interface=
default_seconds=10
snap_length=256

interface=${1:-$default_interface}
seconds=${2:-$default_seconds}
out=${3:-}
# "caller": whoever started the script captures, when told so on standard output.
capturer=${RINGSCOPE_CAPTURER:-tcpdump}
work=
capture_process=
wait_process=
missing=

say() {
  echo "collect: $*" >&2
}

clean() {
  trap '' HUP INT TERM
  [ -z "$wait_process" ] || kill "$wait_process" 2>/dev/null
  if [ -n "$capture_process" ]; then
    kill "$capture_process" 2>/dev/null
    wait "$capture_process" 2>/dev/null
  fi
  [ -z "$work" ] || rm -rf "$work"
}

fail() {
  say "$*"
  clean
  exit 1
}

interrupted() {
  say "interrupted; nothing is kept"
  clean
  exit 130
}

note() {
  echo "note $*" >>"$work/notes"
}

# Seconds since 1970, with decimals where date has them.
now() {
  moment=$(date -u +%s.%N)
  case $moment in
    *[!0-9.]* | *.) moment=$(date -u +%s) ;;
  esac
  echo "$moment"
}

# dump FILE COMMAND...: keeps what the command prints.
dump() {
  file=$1
  shift
  if ! command -v "$1" >/dev/null 2>&1; then
    case " $missing " in
      *" $1 "*) ;;
      *) note "$1: not found" ;;
    esac
    missing="$missing $1"
    return
  fi
  "$@" </dev/null >"$work/$file" 2>"$work/error"
  status=$?
  if [ "$status" -ne 0 ]; then
    note "$file: exit status $status: $(sed -n 1p "$work/error")"
    [ -s "$work/$file" ] || rm -f "$work/$file"
  fi
}

# sys_lines FILE PATTERN...: "rx-0/rps_cpus VALUE" a line, of those files of the interface that can be read.
sys_lines() {
  file=$1
  shift
  for path in "$@"; do
    value=$(cat "$path" 2>/dev/null) || continue
    echo "${path#"/sys/class/net/$interface/queues/"} $value" >>"$work/$file"
  done
}

irq_lines() {
  for path in "/sys/class/net/$interface/device/msi_irqs"/*; do
    irq=${path##*/}
    value=$(cat "/proc/irq/$irq/smp_affinity_list" 2>/dev/null) || continue
    echo "$irq $value" >>"$work/$1"
  done
}

# All views but the counters, which are taken last before the capture and first after it.
views() {
  when=$1
  dump "$when/date" date -u +%Y-%m-%dT%H:%M:%SZ
  dump "$when/uname_-a" uname -a
  for view in -i -l -g -c -k -x -n -u --show-priv-flags; do
    dump "$when/ethtool_$view" ethtool "$view" "$interface"
  done
  for flow in tcp4 udp4 sctp4 ah4 esp4 tcp6 udp6 sctp6 ah6 esp6; do
    dump "$when/ethtool_-n_rx-flow-hash_$flow" ethtool -n "$interface" rx-flow-hash "$flow"
  done
  sys_lines "$when/sys_queues" "/sys/class/net/$interface/queues"/*/*ps_cpus \
    "/sys/class/net/$interface/queues"/*/rps_flow_cnt
  irq_lines "$when/sys_irq_affinity"
}

# What counts, as near to each other as can be.
counters() {
  when=$1
  now >"$work/counters_$when"
  dump "$when/ethtool_-S" ethtool -S "$interface"
  dump "$when/proc_net_softnet_stat" cat /proc/net/softnet_stat
  dump "$when/proc_interrupts" cat /proc/interrupts
  dump "$when/ip_-s_link" ip -s -s link show dev "$interface"
}

# -p: promiscuous mode would make the card receive, and count, what it doesn't otherwise.
# Written by way of standard output: tcpdump may give up root's rights before it opens a file.
run_tcpdump() {
  tcpdump -p -n -i "$interface" -s "$snap_length" -B 16384 "$@" -w - >"$work/capture.pcap" 2>"$work/capture.log" &
  capture_process=$!
  tries=0
  until grep -q 'listening on' "$work/capture.log" 2>/dev/null; do
    if ! kill -0 "$capture_process" 2>/dev/null || [ "$tries" -ge 50 ]; then
      kill "$capture_process" 2>/dev/null
      wait "$capture_process" 2>/dev/null
      capture_process=
      return 1
    fi
    tries=$((tries + 1))
    sleep 0.1 2>/dev/null || sleep 1
  done
}

start_capture() {
  if [ "$capturer" = caller ]; then
    echo "capture $work/capture.pcap"
    answer=
    read -r answer
    [ "$answer" = started ] || fail "no capture on $interface; nothing is kept"
  elif ! command -v tcpdump >/dev/null 2>&1; then
    say "no tcpdump here: collecting without a capture"
    note "tcpdump: not found"
  elif ! run_tcpdump --time-stamp-precision=nano && ! run_tcpdump; then
    cat "$work/capture.log" >&2
    if grep -q -i 'permission\|not permitted' "$work/capture.log"; then
      fail "capturing on $interface needs the capability CAP_NET_RAW: run this as root"
    fi
    fail "tcpdump can't capture on $interface; nothing is kept"
  fi
}

stop_capture() {
  if [ "$capturer" = caller ]; then
    echo stop
    answer=
    read -r answer
    [ "$answer" = stopped ] || fail "the capture on $interface failed; nothing is kept"
  elif [ -n "$capture_process" ]; then
    kill "$capture_process" 2>/dev/null || note "capture.pcap: tcpdump ended before its time"
    wait "$capture_process"
    capture_process=
  fi
}

manifest() {
  echo "ringscope-collect 1"
  echo "interface $interface"
  echo "driver $(sed -n 's/^driver: *//p' "$work/before/ethtool_-i" 2>/dev/null)"
  echo "address $(cat "/sys/class/net/$interface/address" 2>/dev/null)"
  echo "seconds $seconds"
  echo "started $started"
  echo "counters_before $(cat "$work/counters_before")"
  echo "counters_after $(cat "$work/counters_after")"
  echo "ended $(now)"
  [ ! -f "$work/notes" ] || cat "$work/notes"
}

check() {
  case $interface in
    '' | -* | */* | *[!A-Za-z0-9._:@-]*) fail "name an interface: sh collect.sh IF [SECONDS [HOST.tar]]" ;;
  esac
  case $seconds in
    '' | *[!0-9]*) fail "SECONDS is a whole number, not '$seconds'" ;;
  esac
  [ -n "$out" ] || out=$(uname -n)-$interface.tar
  case $out in
    */*) folder=${out%/*}/ ;;
    *) folder=./ ;;
  esac
  [ ! -d "$out" ] || fail "$out is a folder; name a file in it"
  [ -d "$folder" ] || fail "the folder $folder does not exist; create it first"
  if [ -d /sys/class/net ] && [ ! -e "/sys/class/net/$interface" ]; then
    fail "there is no interface $interface; there are: $(cd /sys/class/net && echo *)"
  fi
  command -v ethtool >/dev/null 2>&1 || say "no ethtool here: collecting without what the card says"
}

pack() {
  manifest >"$work/MANIFEST"
  rm -f "$work/error" "$work/notes" "$work/counters_before" "$work/counters_after"
  (
    cd "$work" || exit 1
    set -- MANIFEST
    for member in capture.pcap capture.log before/* after/*; do
      [ ! -f "$member" ] || set -- "$@" "$member"
    done
    tar -cf host.tar "$@"
  ) && mv -f "$work/host.tar" "$out"
}

check
trap interrupted HUP INT TERM
work=$(mktemp -d "${folder}.ringscope-collect.XXXXXX") || fail "can't write in the folder $folder"
mkdir "$work/before" "$work/after" || fail "can't write in the folder $folder"
started=$(now)
views before
start_capture
say "capturing on $interface for $seconds s ..."
counters before
sleep "$seconds" &
wait_process=$!
wait "$wait_process"
wait_process=
counters after
stop_capture
views after
pack || fail "can't write $out"
clean
say "wrote $out"
